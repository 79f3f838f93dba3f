package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/// News about the page as a whole: something to know, or that what was asked is done.
public record NotificationBanner(
        @Nullable String text,
        @Nullable Content content,
        boolean success,
        Content title,
        int headingLevel,
        String id,
        String role)
        implements Component {
    private static final String TITLE_ID = "govuk-notification-banner-title";

    public static NotificationBanner of(String text) {
        return new NotificationBanner(text, null, false, Text.of("Important"), 2, TITLE_ID, "region");
    }

    public static NotificationBanner of(Content content) {
        return new NotificationBanner(null, content, false, Text.of("Important"), 2, TITLE_ID, "region");
    }

    /// Read aloud at once.
    public static NotificationBanner success(String text) {
        return new NotificationBanner(text, null, true, Text.of("Success"), 2, TITLE_ID, "alert");
    }

    public NotificationBanner withTitle(Content newTitle) {
        return new NotificationBanner(text, content, success, newTitle, headingLevel, id, role);
    }

    public NotificationBanner withHeadingLevel(int level) {
        return new NotificationBanner(text, content, success, title, level, id, role);
    }

    /// Two banners on one page need different ids.
    public NotificationBanner withTitleId(String newId) {
        return new NotificationBanner(text, content, success, title, headingLevel, newId, role);
    }

    public NotificationBanner withRole(String newRole) {
        return new NotificationBanner(text, content, success, title, headingLevel, id, newRole);
    }

    public String classes() {
        return Classes.of("govuk-notification-banner", success ? "govuk-notification-banner--success" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukNotificationBanner(this);
    }
}
