package concordat.evidence;

import concordat.records.EntryHash;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// An export whose entries all name another role, with every hash made again.
final class Rewritten {
    private Rewritten() {}

    static String of(String export) {
        List<String> lines = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        String record = "";
        byte[] prior = EntryHash.nothingBefore();
        byte[] hash = prior;
        byte[] payload = {};
        for (String line : export.split("\n", -1)) {
            String name = line.split(" ", 2)[0];
            String value = line.contains(" ") ? line.substring(name.length() + 1) : "";
            switch (name) {
                case "record" -> record = value;
                case "entry" -> fields = new ArrayList<>(List.of(record, value));
                case "role" -> {
                    line = "role AMHP";
                    fields.add("AMHP");
                }
                case "payload" -> payload = Base64.getDecoder().decode(value);
                case "prior" -> line = "prior " + Hash.base64(prior);
                case "hash" -> {
                    hash = EntryHash.of(prior, fields, payload);
                    line = "hash " + Hash.base64(hash);
                    prior = hash;
                }
                case "id",
                        "act",
                        "operation",
                        "happened",
                        "entered",
                        "actor",
                        "name",
                        "agency",
                        "purpose",
                        "request",
                        "shown" -> fields.add(value);
                default -> {}
            }
            lines.add(line);
        }
        return String.join("\n", lines);
    }
}
