/// What a call-taker is prompted to ask, which words raise it, and what the answers suggest. Decision support on
/// paper's terms: versioned data, matched words shown, nothing scored in secret, every suggestion open to be
/// departed from.
@ApplicationModule(
        displayName = "Prompts",
        allowedDependencies = {})
@NullMarked
package concordat.prompts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
