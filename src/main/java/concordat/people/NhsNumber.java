package concordat.people;

import java.util.Optional;

/// An NHS number whose check digit is right: ten digits, the last of them weighed against the other nine.
public record NhsNumber(String digits) {
    public NhsNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not an NHS number");
        }
    }

    /// Reads one as people type it, with spaces or hyphens. Empty where its check digit says that it was mistyped.
    public static Optional<NhsNumber> read(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return isValid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /// As it is written: 947 671 9931.
    @Override
    public String toString() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    private static boolean isValid(String digits) {
        if (!digits.matches("[0-9]{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }
}
