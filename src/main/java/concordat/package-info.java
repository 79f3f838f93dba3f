/// Concordat: the shared system for the moments when policing meets mental health. Start reading at [Concordat].
@NullMarked
package concordat;

import org.jspecify.annotations.NullMarked;
