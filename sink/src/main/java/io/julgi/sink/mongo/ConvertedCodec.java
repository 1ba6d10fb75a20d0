package io.julgi.sink.mongo;

import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Values of one type, stored as those of another. */
record ConvertedCodec<V, S>(Class<V> type, Codec<S> stored, Function<V, S> to, Function<S, V> from)
        implements Codec<V> {
    @Override
    public void encode(BsonWriter writer, V value, EncoderContext context) {
        stored.encode(writer, to.apply(value), context);
    }

    @Override
    public V decode(BsonReader reader, DecoderContext context) {
        return from.apply(stored.decode(reader, context));
    }

    @Override
    public Class<V> getEncoderClass() {
        return type;
    }
}
