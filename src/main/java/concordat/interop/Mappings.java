package concordat.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The mappings that ship with the program, and those that are given as a file.
final class Mappings {
    /// Those that ship.
    static final List<String> NAMES = List.of("seattle-crisis", "lane-county-mobile-crisis", "san-diego-cad");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Mappings() {}

    /// By the name of one that ships, or else by file.
    ///
    /// @throws CannotImport where there is none, or where it contradicts itself
    static Mapping load(String nameOrFile) {
        try (InputStream json = open(nameOrFile)) {
            Mapping mapping = JSON.readValue(json, Mapping.class);
            List<String> problems = mapping.problems();
            if (!problems.isEmpty()) {
                throw new CannotImport(
                        "The mapping %s is wrong: %s.".formatted(nameOrFile, String.join("; ", problems)));
            }
            return mapping;
        } catch (IOException failure) {
            throw new CannotImport("There is no mapping %s: give a file, or one of %s."
                    .formatted(nameOrFile, String.join(", ", NAMES)));
        } catch (JacksonException | NullPointerException failure) {
            throw new CannotImport(
                    "The mapping %s cannot be read: see docs/import.md for what one holds.".formatted(nameOrFile));
        }
    }

    private static InputStream open(String nameOrFile) throws IOException {
        InputStream shipped = NAMES.contains(nameOrFile)
                ? Mappings.class.getResourceAsStream("/imports/" + nameOrFile + ".json")
                : null;
        return shipped == null ? Files.newInputStream(Path.of(nameOrFile)) : shipped;
    }
}
