package concordat.evidence;

import java.util.Base64;
import java.util.Iterator;
import java.util.List;

/// The check of a consistency proof as RFC 9162, section 2.1.4.2 writes it down: not how the program makes one.
final class Prover {
    private Prover() {}

    static boolean consistent(Checkpoint smaller, Checkpoint larger, List<String> proof) {
        long first = smaller.size() - 1;
        long second = larger.size() - 1;
        while ((first & 1) == 1) {
            first >>= 1;
            second >>= 1;
        }
        Iterator<byte[]> path = proof.stream().map(Base64.getDecoder()::decode).iterator();
        byte[] left = first == 0 ? Base64.getDecoder().decode(smaller.root()) : path.next();
        byte[] right = left;
        while (path.hasNext()) {
            byte[] next = path.next();
            if (second == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == second) {
                left = Hash.node(next, left);
                right = Hash.node(next, right);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    second >>= 1;
                }
            } else {
                right = Hash.node(right, next);
            }
            first >>= 1;
            second >>= 1;
        }
        return second == 0
                && Hash.base64(left).equals(smaller.root())
                && Hash.base64(right).equals(larger.root());
    }
}
