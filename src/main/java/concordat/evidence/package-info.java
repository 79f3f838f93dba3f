/// Proof that the journal's past was not changed: a Merkle tree over all its entries, signed checkpoints, exports
/// that can be checked by somebody who trusts nobody here, and the verification of the whole.
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"actor", "design", "records", "vitals", "web"})
@NullMarked
package concordat.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
