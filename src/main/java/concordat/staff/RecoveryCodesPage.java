package concordat.staff;

import java.util.List;

/// Recovery codes, shown once.
public record RecoveryCodesPage(List<String> codes, String then) {
    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }
}
