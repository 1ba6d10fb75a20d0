package io.julgi.sink.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * How the keys of an index are compared and stored in H2's file. Left to itself, H2 serialises both
 * keys for each comparison, twenty times to find one of a million, and stores some 200 bytes of
 * class names with each.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {
    static final IndexKeyType INSTANCE = new IndexKeyType();

    /** Of the key and its list in memory, about. */
    private static final int FRAME_BYTES = 64;

    private static final ObjectDataType VALUES = TextFirstType.INSTANCE;

    private IndexKeyType() {}

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int shorter = Math.min(one.size(), other.size());
        for (int i = 0; i < shorter; i++) {
            int order = VALUES.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return FRAME_BYTES + key.stream().mapToInt(VALUES::getMemory).sum();
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        buffer.putVarInt(key.size());
        key.forEach(value -> VALUES.write(buffer, value));
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<Object> key = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            key.add(VALUES.read(buffer));
        }
        return new KeyValue(key);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
