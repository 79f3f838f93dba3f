package concordat.web;

import concordat.actor.Role;
import java.util.Set;

/// One link of the main navigation, which a module contributes as a bean. Shown to these roles.
///
/// @param order smaller comes first
public record NavigationLink(int order, String href, String words, Set<Role> roles) {}
