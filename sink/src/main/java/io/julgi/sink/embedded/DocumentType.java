package io.julgi.sink.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * How documents are stored in H2's file: as BSON, in which they came. Left to itself, H2 uses
 * Java's serialisation, which takes several times the room and time.
 */
final class DocumentType extends BasicDataType<Document> {
    static final DocumentType INSTANCE = new DocumentType();

    /** In memory, about: of a field with its name, and of a text beside its characters. */
    private static final int FIELD_BYTES = 64;

    private static final int TEXT_BYTES = 48;

    /** No byte that H2 begins a value with. */
    private static final byte BSON = -1;

    /** For documents of older files. */
    private final ObjectDataType serialized = new ObjectDataType();

    private DocumentType() {}

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        if (value instanceof String text) {
            return TEXT_BYTES + text.length() * Character.BYTES;
        }
        if (value instanceof Map<?, ?> fields) {
            return FIELD_BYTES + memoryOfAll(fields.values());
        }
        return value instanceof Collection<?> list
                ? FIELD_BYTES + memoryOfAll(list)
                : FIELD_BYTES / 2;
    }

    private static int memoryOfAll(Collection<?> values) {
        return values.stream().mapToInt(value -> FIELD_BYTES + memory(value)).sum();
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        buffer.put(BSON);
        buffer.putVarInt(bson.readableBytes());
        buffer.put(bson.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) {
            return (Document) serialized.read(buffer);
        }
        buffer.get();
        int length = DataUtils.readVarInt(buffer);
        ByteBuf bson = Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length));
        buffer.position(buffer.position() + length);
        return BsonDecoder.decodeBson(bson);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
