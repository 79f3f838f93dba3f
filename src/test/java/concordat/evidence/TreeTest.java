package concordat.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vectors that implementations of RFC 6962 share, and every small tree against the definition in section 2.1.
class TreeTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void the_root_is_that_of_the_published_vectors(int size, String root) {
        assertThat(HEX.formatHex(Grown.of(published(size)).frontier.root())).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    })
    void an_inclusion_proof_is_that_of_the_published_vectors(long leaf, int size, String proof) {
        assertThat(proof(Tree.inclusion(leaf, size))).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "6, 7, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    })
    void a_consistency_proof_is_that_of_the_published_vectors(long smaller, long larger, String proof) {
        assertThat(proof(Tree.consistency(smaller, larger))).isEqualTo(proof);
    }

    @Nested
    class Every_tree_of_up_to_seventy_leaves {
        private static final int MOST = 70;

        @Test
        void has_the_root_that_the_definition_gives_it() {
            List<byte[]> leaves = numbered(MOST);
            Frontier frontier = new Frontier();
            for (int size = 1; size <= MOST; size++) {
                frontier.add(leaves.get(size - 1), (_, _) -> {});

                assertThat(frontier.root()).isEqualTo(defined(leaves.subList(0, size)));
            }
        }

        @Test
        void can_be_taken_up_again_from_its_kept_nodes() {
            List<byte[]> leaves = numbered(MOST);
            Grown whole = Grown.of(leaves);
            for (int size = 0; size < MOST; size++) {
                List<Span> spans = Frontier.spans(size);
                Frontier again = new Frontier(
                        size,
                        spans.stream().map(span -> Tree.hash(span, whole.kept)).toList());
                leaves.subList(size, MOST).forEach(leaf -> again.add(leaf, (_, _) -> {}));

                assertThat(again.root()).isEqualTo(whole.frontier.root());
            }
        }

        @Test
        void is_proved_from_kept_nodes_as_from_all_leaves() {
            List<byte[]> leaves = numbered(MOST);
            Grown whole = Grown.of(leaves);
            for (int size = 1; size <= MOST; size++) {
                for (int other = 1; other <= size; other++) {
                    List<Span> both = new ArrayList<>(Tree.inclusion(other - 1, size));
                    both.addAll(Tree.consistency(other, size));
                    for (Span span : both) {
                        assertThat(Tree.hash(span, whole.kept))
                                .isEqualTo(defined(leaves.subList((int) span.from(), (int) span.to())));
                    }
                }
            }
        }
    }

    @Test
    void there_is_no_proof_of_what_is_not_in_the_tree() {
        assertThatThrownBy(() -> Tree.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tree.consistency(9, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tree.consistency(0, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    /// A tree and the nodes that the database would keep of it.
    record Grown(Frontier frontier, Map<Node, byte[]> kept) {
        static Grown of(List<byte[]> leaves) {
            Grown grown = new Grown(new Frontier(), new HashMap<>());
            for (byte[] leaf : leaves) {
                grown.kept.put(new Node(0, grown.frontier.size()), leaf);
                grown.frontier.add(leaf, (node, hash) -> {
                    if (node.isKept()) {
                        grown.kept.put(node, hash);
                    }
                });
            }
            return grown;
        }
    }

    private static String proof(List<Span> spans) {
        Grown grown = Grown.of(published(LEAVES.size()));
        return String.join(
                " ",
                spans.stream()
                        .map(span -> HEX.formatHex(Tree.hash(span, grown.kept)))
                        .toList());
    }

    private static List<byte[]> published(int size) {
        return LEAVES.stream()
                .limit(size)
                .map(leaf -> Hash.leaf(HEX.parseHex(leaf)))
                .toList();
    }

    private static List<byte[]> numbered(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.leaf(new byte[] {(byte) i}));
        }
        return leaves;
    }

    /// MTH of RFC 6962, word for word.
    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return Hash.node(defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
    }
}
