package concordat.staff;

import concordat.actor.Actor;
import gg.jte.Content;

/// A part of *my work* that another module contributes as a bean, such as requests that wait for an answer.
public interface WorkPanel {
    /// What it shows to whoever is acting; empty content where there is nothing to show.
    Content of(Actor actor);
}
