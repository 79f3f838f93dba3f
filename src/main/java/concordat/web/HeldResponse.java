package concordat.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Holds back an answer until the change that it speaks of has been committed.
class HeldResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new ServletOutputStream() {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A change is answered in one piece");
        }

        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }
    };
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    private int status = HttpServletResponse.SC_OK;
    private boolean failed;
    private @Nullable String location;
    private @Nullable String contentType;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int status) {
        sendError(status, "");
    }

    @Override
    public void sendError(int status, String message) {
        this.status = status;
        this.failed = true;
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, HttpServletResponse.SC_SEE_OTHER, true);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) {
        this.status = HttpServletResponse.SC_SEE_OTHER;
        this.location = location;
    }

    @Override
    public void setHeader(String name, String value) {
        if (!keep(name, value)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!keep(name, value)) {
            super.addHeader(name, value);
        }
    }

    /// What is answered again the next time, whichever way it is set.
    private boolean keep(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "location" -> location = value;
            case "content-type" -> contentType = value;
            case "content-length" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    /// What the filters before have set stays: only the answer begins anew.
    @Override
    public void reset() {
        resetBuffer();
        status = HttpServletResponse.SC_OK;
        location = null;
        contentType = null;
    }

    @Override
    public void setContentType(@Nullable String type) {
        contentType = type;
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {}

    @Override
    public boolean isCommitted() {
        return failed || location != null;
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        body.reset();
    }

    Answer answer() {
        writer.flush();
        return new Answer(status, contentType, location, body.toByteArray());
    }

    /// Lets the container make its error page, now that nothing was kept.
    boolean failed() {
        return failed;
    }

    /// What is sent, or was sent before.
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {
        /// @param toScript whether a redirect is told in a header, for a script to follow
        void sendTo(HttpServletResponse response, boolean toScript) throws IOException {
            if (toScript && location != null) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader("Concordat-Location", location);
                return;
            }
            response.setStatus(status);
            if (location != null) {
                response.setHeader("Location", location);
            }
            if (contentType != null) {
                response.setContentType(contentType);
            }
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
