package concordat.design;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// A page ready to be written. Controllers return one instead of the name of a template, so a template that has moved
/// or changed its parameters is a compile error.
public record Html(HttpStatus status, JteModel template) implements View {
    public static Html ok(JteModel template) {
        return new Html(HttpStatus.OK, template);
    }

    /// The form is wrong, or a rule says no.
    public static Html unprocessable(JteModel template) {
        return new Html(HttpStatus.UNPROCESSABLE_CONTENT, template);
    }

    /// Not there, or not for this person to see.
    public static Html notFound(JteModel template) {
        return new Html(HttpStatus.NOT_FOUND, template);
    }

    /// Someone changed it first.
    public static Html conflict(JteModel template) {
        return new Html(HttpStatus.CONFLICT, template);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=utf-8";
    }

    /// Renders the whole page before the first byte leaves, so that a failure in a template is a clean error.
    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        template.render(output);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
