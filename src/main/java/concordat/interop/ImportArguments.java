package concordat.interop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was asked for at the terminal: `FILE --mapping NAME|FILE [--dry-run] [--agency CODE] [--borough GSS]`.
record ImportArguments(String file, String mapping, String agency, String borough, boolean dryRun) {
    /// Where incidents are filed whose source knows no London borough.
    static final String WESTMINSTER = "E09000033";

    private static final String METROPOLITAN_POLICE = "MPS";
    private static final Set<String> OPTIONS = Set.of("--mapping", "--agency", "--borough");

    /// @throws CannotImport when it is not understood
    static ImportArguments of(String... words) {
        List<String> files = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        boolean dryRun = false;
        for (Iterator<String> each = Arrays.asList(words).iterator(); each.hasNext(); ) {
            String[] word = each.next().split("=", 2);
            if (word[0].equals("--dry-run")) {
                dryRun = true;
            } else if (OPTIONS.contains(word[0])) {
                options.put(word[0], word.length == 2 ? word[1] : valueOf(word[0], each));
            } else if (word[0].startsWith("--")) {
                throw new CannotImport("The import does not know %s: see ./concordat help.".formatted(word[0]));
            } else {
                files.add(String.join("=", word));
            }
        }
        String mapping = options.get("--mapping");
        if (files.size() != 1 || mapping == null) {
            throw new CannotImport(
                    "Give one file, and by --mapping what its columns mean: one of %s, or a file of yours."
                            .formatted(String.join(", ", Mappings.NAMES)));
        }
        return new ImportArguments(
                files.getFirst(),
                mapping,
                options.getOrDefault("--agency", METROPOLITAN_POLICE),
                options.getOrDefault("--borough", WESTMINSTER),
                dryRun);
    }

    private static String valueOf(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new CannotImport("The option %s needs a value.".formatted(option));
        }
        return words.next();
    }
}
