package concordat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was asked for at the terminal. Options become settings, which go before their twins in the environment.
sealed interface Command {
    String PORT = "concordat.port";
    Map<String, String> SETTINGS =
            Map.of("--port", PORT, "--data", "concordat.data", "--database", "concordat.database");
    int HIGHEST_PORT = 65_535;

    record Start(Map<String, String> settings) implements Command {}

    /// Arguments that are not settings of ours are the importer's.
    @SuppressWarnings("ArrayRecordComponent")
    record Import(Map<String, String> settings, String[] arguments) implements Command {}

    /// Without a URL only printing is possible.
    record Prepare(@Nullable String database, boolean print) implements Command {}

    /// @param keys that are trusted besides the one that signs here
    /// @param checkpoints files that somebody kept
    record Verify(Map<String, String> settings, List<String> keys, List<Path> checkpoints) implements Command {}

    /// @param to a file, or a directory in which one is made
    record Backup(Map<String, String> settings, Path to) implements Command {}

    /// @param file null where only what is on the list is to be erased again
    /// @param erasures the list of what was erased since, where it does not lie beside the file
    /// @param keys that are trusted besides those that the backup names
    record Restore(
            Map<String, String> settings,
            @Nullable Path file,
            @Nullable Path erasures,
            List<String> keys) implements Command {}

    /// Of `./concordat`, and no word for people.
    record Rehearse(Map<String, String> settings) implements Command {}

    record Rekey(Map<String, String> settings) implements Command {}

    record Help() implements Command {}

    /// `sentence` says what was wrong.
    record NotUnderstood(String sentence) implements Command {}

    static Command of(String... arguments) {
        if (arguments.length == 0) {
            return new Help();
        }
        Map<String, String> settings = new HashMap<>();
        List<String> rest = new ArrayList<>();
        String missing = read(Arrays.asList(arguments).subList(1, arguments.length), settings, rest);
        if (missing != null) {
            return new NotUnderstood("The option %s needs a value.".formatted(missing));
        }
        return switch (arguments[0]) {
            case "start" -> start(settings, rest);
            case "prepare" -> prepare(settings, rest);
            case "import" -> new Import(settings, rest.toArray(String[]::new));
            case "verify" -> verify(settings, rest);
            case "backup" -> backup(settings, rest);
            case "restore" -> restore(settings, rest);
            case "rehearse" -> rest.isEmpty() ? new Rehearse(settings) : unknown(rest.getFirst());
            case "rekey" -> rest.isEmpty() ? new Rekey(settings) : unknown(rest.getFirst());
            case "help", "--help", "-h" -> new Help();
            default -> unknown(arguments[0]);
        };
    }

    /// Parts the settings from the rest. Answers with the option that lacks its value, if one does.
    private static @Nullable String read(List<String> arguments, Map<String, String> settings, List<String> rest) {
        for (var each = arguments.iterator(); each.hasNext(); ) {
            String[] option = each.next().split("=", 2);
            String setting = SETTINGS.get(option[0]);
            if (setting == null) {
                rest.add(String.join("=", option));
            } else if (option.length == 2) {
                settings.put(setting, option[1]);
            } else if (each.hasNext()) {
                settings.put(setting, each.next());
            } else {
                return option[0];
            }
        }
        return null;
    }

    private static Command start(Map<String, String> settings, List<String> rest) {
        boolean empty = rest.remove("--empty");
        if (empty) {
            settings.put("concordat.empty", "true");
        }
        if (rest.remove("--demonstration")) {
            if (empty) {
                return new NotUnderstood(
                        "With --empty there is no demonstration: give one of --empty and --demonstration.");
            }
            settings.put("concordat.demonstration", "true");
        }
        if (!rest.isEmpty()) {
            return unknown(rest.getFirst());
        }
        String port = settings.get(PORT);
        return port == null || isPort(port)
                ? new Start(settings)
                : new NotUnderstood("A port is a number from 1 to %d, and not %s.".formatted(HIGHEST_PORT, port));
    }

    /// Nought is any port that is free.
    private static boolean isPort(String port) {
        return port.matches("\\d{1,5}") && Integer.parseInt(port) <= HIGHEST_PORT;
    }

    private static Command prepare(Map<String, String> settings, List<String> rest) {
        boolean print = rest.remove("--print");
        String database = settings.getOrDefault("concordat.database", System.getenv("CONCORDAT_DATABASE"));
        if (!rest.isEmpty()) {
            return unknown(rest.getFirst());
        }
        return database == null && !print
                ? new NotUnderstood("Give the address of an administrator by --database, or --print for the SQL.")
                : new Prepare(database, print);
    }

    private static Command verify(Map<String, String> settings, List<String> rest) {
        List<String> keys = new ArrayList<>();
        List<Path> checkpoints = new ArrayList<>();
        for (var each = rest.iterator(); each.hasNext(); ) {
            String option = each.next();
            if (!option.equals("--key") && !option.equals("--checkpoint")) {
                return unknown(option);
            }
            if (!each.hasNext()) {
                return new NotUnderstood("The option %s needs a value.".formatted(option));
            }
            if (option.equals("--key")) {
                keys.add(each.next());
            } else {
                checkpoints.add(Path.of(each.next()));
            }
        }
        return new Verify(settings, keys, checkpoints);
    }

    private static Command backup(Map<String, String> settings, List<String> rest) {
        Optional<String> option =
                rest.stream().filter(word -> word.startsWith("-")).findFirst();
        if (option.isPresent()) {
            return unknown(option.get());
        }
        return rest.size() == 1
                ? new Backup(settings, Path.of(rest.getFirst()))
                : new NotUnderstood("Name one file to write the backup to, or one directory.");
    }

    private static Command restore(Map<String, String> settings, List<String> rest) {
        List<String> files = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Path erasures = null;
        for (var each = rest.iterator(); each.hasNext(); ) {
            String word = each.next();
            if (!word.startsWith("-")) {
                files.add(word);
            } else if (!word.equals("--erasures") && !word.equals("--key")) {
                return unknown(word);
            } else if (!each.hasNext()) {
                return new NotUnderstood("The option %s needs a value.".formatted(word));
            } else if (word.equals("--key")) {
                keys.add(each.next());
            } else {
                erasures = Path.of(each.next());
            }
        }
        if (files.size() > 1 || files.isEmpty() && erasures == null) {
            return new NotUnderstood("Name the one backup to restore.");
        }
        return new Restore(settings, files.isEmpty() ? null : Path.of(files.getFirst()), erasures, keys);
    }

    private static Command unknown(String word) {
        return new NotUnderstood("Concordat does not know %s: see ./concordat help.".formatted(word));
    }
}
