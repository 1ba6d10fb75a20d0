package io.julgi.jobs.settings;

import java.util.regex.Pattern;

/** A web address that is a secret in itself, so nobody gets to see it. */
final class SecretAddress implements SettingType<String> {
    private static final Pattern FORM = Pattern.compile("|https?://[^\\s/]+(/\\S*)?");

    @Override
    public String read(String text) throws UnacceptableValueException {
        SettingTypes.require(FORM.matcher(text).matches());
        return text;
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public String expected() {
        return "a web address, as https://hooks.example.org/…, or nothing";
    }

    @Override
    public String masked(String text) {
        return text.isEmpty() ? "" : "******";
    }

    @Override
    public boolean isSecret() {
        return true;
    }
}
