package concordat.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void an_address_carries_a_hash_of_the_file() {
        assertThat(Assets.url("concordat.css")).matches("/assets/concordat\\.css\\?v=[0-9a-f]{12}");
    }

    @Test
    void a_file_that_is_not_there_breaks_the_page() {
        assertThatThrownBy(() -> Assets.url("nowhere.css")).hasMessage("There is no asset nowhere.css");
    }
}
