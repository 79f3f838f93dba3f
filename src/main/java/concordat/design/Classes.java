package concordat.design;

/// CSS class names, joined.
final class Classes {
    private Classes() {}

    static String of(String... names) {
        StringBuilder joined = new StringBuilder();
        for (String name : names) {
            if (!name.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : " ").append(name);
            }
        }
        return joined.toString();
    }
}
