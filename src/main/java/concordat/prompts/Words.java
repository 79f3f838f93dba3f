package concordat.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into words, each keeping its place in the original. Case, apostrophes and hyphens are gone ("Hasn’t" is
/// "hasnt", "self-harm" is two words), and what stood between two words is remembered.
final class Words {
    enum Break {
        NONE,
        LIST,
        CLAUSE,
        QUESTION
    }

    record Word(String text, int start, int end, Break before) {
        boolean opensClause() {
            return before == Break.CLAUSE || before == Break.QUESTION;
        }
    }

    private static final int WIDE = 3;

    private Words() {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>(text.length() / 5 + 1);
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (start < text.length() && !startsWord(text, start)) {
                start++;
            }
            if (start == text.length()) {
                break;
            }
            int end = start + 1;
            while (end < text.length() && continuesWord(text, end)) {
                end++;
            }
            Break before = words.isEmpty() ? Break.CLAUSE : between(text, at, start);
            words.add(new Word(plain(text, start, end), start, end, before));
            at = end;
        }
        return words;
    }

    private static boolean startsWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '&';
    }

    private static boolean continuesWord(String text, int at) {
        if (text.charAt(at - 1) == '&' || text.charAt(at) == '&') {
            return false;
        }
        return Character.isLetterOrDigit(text.charAt(at))
                || isApostrophe(text.charAt(at))
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`';
    }

    private static String plain(String text, int start, int end) {
        if (text.charAt(start) == '&') {
            return "and";
        }
        var letters = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!isApostrophe(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /// A hyphen joins, and a dash with a space beside it parts; so does a wide gap, as control rooms type them.
    private static Break between(String text, int from, int to) {
        Break found = Break.NONE;
        int spaces = 0;
        boolean dash = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '?' -> {
                    return Break.QUESTION;
                }
                case '.', ';', '!', '(', ')', '\n', '\r', '…' -> found = Break.CLAUSE;
                case ',' -> found = found == Break.CLAUSE ? found : Break.LIST;
                case '-', '–', '—' -> dash = true;
                default -> {
                    if (Character.isWhitespace(c)) {
                        spaces++;
                    }
                }
            }
        }
        return spaces >= WIDE || dash && spaces > 0 ? Break.CLAUSE : found;
    }
}
