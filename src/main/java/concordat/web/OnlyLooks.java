package concordat.web;

/// A path that is posted to although it changes nothing, because what is asked must not stand in an address. A module
/// contributes it as a bean; it needs no key, and its answer is not kept.
public record OnlyLooks(String path) {}
