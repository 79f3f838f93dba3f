package concordat.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.agreements.PdfCheck.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCheckTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void a_pdf_is_taken_and_its_pages_counted(int pages) {
        assertThat(PdfCheck.of(Pdfs.ofPages(pages))).isEqualTo(new Answer.Fine(pages));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF", "%PDF-1.7", "%PDF-1.7\n<script>alert(1)</script>", "PK\u0003\u0004", "<html>"})
    void what_is_none_is_refused_whatever_it_is_called(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "must be a PDF");
    }

    @Test
    void a_pdf_that_was_cut_short_or_has_something_before_it_is_refused() {
        byte[] whole = Pdfs.ofPages(1);

        assertRefused(Arrays.copyOf(whole, 20), "must be a PDF");
        assertRefused(
                ("<html>" + new String(whole, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1),
                "must be a PDF");
    }

    @Test
    void one_that_is_encrypted_is_refused_though_anybody_could_open_it() {
        assertRefused(Pdfs.encrypted(), "must not be encrypted");
    }

    @Test
    void one_with_another_file_in_it_is_refused() {
        assertRefused(Pdfs.withAnotherFile(), "no other files");
    }

    @Test
    void one_of_too_many_pages_is_refused() {
        assertRefused(Pdfs.ofPages(501), "between 1 and 500 pages");
    }

    @Test
    void one_that_is_too_large_is_refused() {
        assertRefused(new byte[PdfCheck.MOST_BYTES + 1], "10 megabytes");
    }

    /// Of a hundred kilobytes, of which nothing is ever held unpacked.
    @ParameterizedTest
    @CsvSource({"101, 1", "101, 2", "101, 3", "400, 2"})
    void one_that_unpacks_to_too_much_is_refused(int megabytes, int times) {
        byte[] bomb = Pdfs.bomb(megabytes, times);

        assertThat(bomb.length).isLessThan(3_000_000);
        assertRefused(bomb, "unpacks to more than 100 megabytes");
    }

    private static void assertRefused(byte[] content, String words) {
        assertThat(PdfCheck.of(content))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.words()).contains(words));
    }
}
