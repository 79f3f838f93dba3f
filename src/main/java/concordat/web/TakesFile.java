package concordat.web;

import java.util.regex.Pattern;

/// Where a file is taken, which may be larger than a form. A module contributes it as a bean.
///
/// @param path of the pages and of the API, to which it is posted
public record TakesFile(Pattern path, int mostBytes) {}
