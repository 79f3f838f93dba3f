package concordat.web;

import concordat.design.TypedDate;
import concordat.design.TypedDateTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// A program tells times as ISO 8601 instants and days as ISO dates; the forms that both use hold them as a person
/// types them, to the minute.
@JacksonComponent
class TypedInJson {
    static {
        SpringDocUtils.getConfig().replaceWithClass(TypedDateTime.class, Instant.class);
        SpringDocUtils.getConfig().replaceWithClass(TypedDate.class, LocalDate.class);
    }

    static class DateTimes extends ValueDeserializer<TypedDateTime> {
        @Override
        public TypedDateTime deserialize(JsonParser json, DeserializationContext context) {
            String written = json.getValueAsString("");
            try {
                return TypedDateTime.of(Instant.parse(written));
            } catch (DateTimeException notAnInstant) {
                return (TypedDateTime) context.handleWeirdStringValue(
                        TypedDateTime.class, written, "Not an instant like 2026-11-22T14:32:00Z");
            }
        }
    }

    static class Dates extends ValueDeserializer<TypedDate> {
        @Override
        public TypedDate deserialize(JsonParser json, DeserializationContext context) {
            String written = json.getValueAsString("");
            try {
                return TypedDate.of(LocalDate.parse(written));
            } catch (DateTimeException notADate) {
                return (TypedDate)
                        context.handleWeirdStringValue(TypedDate.class, written, "Not a date like 1990-03-31");
            }
        }
    }
}
