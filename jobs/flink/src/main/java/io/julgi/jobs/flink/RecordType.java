package io.julgi.jobs.flink;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.TypeExtractor;

/**
 * Flink's type of a record that has days in it: Flink has a serialiser for {@link LocalDate}, but
 * does not take it for a field by itself.
 */
public final class RecordType {
    private RecordType() {}

    /** The type of a public record, of its records, and of its lists of records. */
    public static <T> TypeInformation<T> of(Class<T> type) {
        Map<String, TypeInformation<?>> fields = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), ofField(component.getGenericType()));
        }
        return Types.POJO(type, fields);
    }

    private static TypeInformation<?> ofField(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return Types.LIST(ofField(list.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return of(record);
        }
        return type.equals(LocalDate.class) ? Types.LOCAL_DATE : TypeExtractor.createTypeInfo(type);
    }
}
