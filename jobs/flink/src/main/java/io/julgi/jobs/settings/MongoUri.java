package io.julgi.jobs.settings;

import com.mongodb.ConnectionString;
import java.util.regex.Pattern;

/** A MongoDB connection string. What is wrong with one is not told in detail: it may quote it. */
final class MongoUri implements SettingType<String> {
    private static final Pattern PASSWORD = Pattern.compile("(?<=://)([^/@:]*):[^@]*(?=@)");
    private static final Pattern SECRET_OPTION =
            Pattern.compile(
                    "(?i)([?&][^=&]*(?:password|token|authMechanismProperties)[^=&]*=)[^&]*");

    @Override
    public String read(String text) throws UnacceptableValueException {
        // The driver looks srv addresses up while reading; that is for the moment of connecting.
        if (text.startsWith("mongodb+srv://")) {
            return text;
        }
        try {
            return new ConnectionString(text).getConnectionString();
        } catch (IllegalArgumentException unreadable) {
            throw new UnacceptableValueException();
        }
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public String expected() {
        return "mongodb://[user:password@]host:port[/?options] with special characters of user and"
                + " password percent-encoded";
    }

    @Override
    public String masked(String text) {
        return SECRET_OPTION
                .matcher(PASSWORD.matcher(text).replaceAll("$1:******"))
                .replaceAll("$1******");
    }

    @Override
    public boolean isSecret() {
        return true;
    }
}
