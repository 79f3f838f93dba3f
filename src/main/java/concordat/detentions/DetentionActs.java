package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.law.PlaceOfSafety;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one person can do on a detention now: the next act of its stage first, then the others, and none that could
/// only be refused.
final class DetentionActs {
    /// How far it has come.
    ///
    /// @param ranOut the authority to hold is lost
    /// @param held a suite is held for them
    /// @param conveyed conveyance has been asked for
    /// @param stayAsked the receiving place asks police to stay, and nobody has answered
    record Stage(boolean ranOut, boolean held, boolean conveyed, boolean stayAsked) {}

    private final Detention detention;
    private final Actor actor;
    private final Stage stage;
    private final boolean child;
    private final boolean arrived;
    private final boolean handedOver;
    private final boolean released;
    private final boolean atStation;
    private final boolean receivesHere;
    private final Map<String, String> acts = new LinkedHashMap<>();

    /// @param child whether they are under 18, or could be
    private DetentionActs(Detention detention, Actor actor, Stage stage, boolean child) {
        this.detention = detention;
        this.actor = actor;
        this.stage = stage;
        this.child = child;
        arrived = detention.placeName() != null;
        handedOver = detention.handedOverAt() != null;
        released = detention.releasedAt() != null;
        atStation = detention.placeKind() == PlaceOfSafety.POLICE_STATION;
        receivesHere = Sides.RECEIVERS.contains(actor.role()) && actor.agency().equals(detention.placeAgency());
    }

    static List<DetentionPage.Act> of(Detention detention, Actor actor, Stage stage, boolean child) {
        return new DetentionActs(detention, actor, stage, child).list();
    }

    private List<DetentionPage.Act> list() {
        if (detention.isOpen()) {
            next();
        }
        int next = acts.size();
        if (detention.isOpen()) {
            others();
        }
        add(Sides.USERS_OF_SECTION_136.contains(actor.role()), "care", "Rights, search and care");
        add(Sides.OFFICERS.contains(actor.role()), "ethnicity", "Ethnicity");
        add(true, "handover.pdf", "Handover form (PDF)");
        List<DetentionPage.Act> all = new ArrayList<>();
        acts.forEach((act, words) -> all.add(
                new DetentionPage.Act("/detentions/" + detention.id() + "/" + act, words, all.isEmpty() && next > 0)));
        return all;
    }

    /// What this stage waits for, most pressing first.
    private void next() {
        boolean officer = Sides.OFFICERS.contains(actor.role());
        add(stage.ranOut() && Sides.HOLDERS.contains(actor.role()), "end", "End the detention");
        add(officer && child && atStation, "places", "Find a place of safety for under-18s");
        add(officer && !released && stage.stayAsked(), "stay", "Answer the request to stay");
        if (officer && !arrived) {
            add(!stage.held(), "places", "Find a place of safety");
            add(stage.held() && !stage.conveyed(), "conveyance", "Arrange conveyance");
            add(stage.held() && stage.conveyed(), "arrival", "Record arrival");
        }
        if (arrived && !handedOver && !detention.isKeptAtPremises()) {
            add(receivesHere, "handover", "Accept the handover");
            add(officer && !receivesHere, "handover-code", "Read out a handover code");
        }
        add(officer && handedOver && !released, "release", "Release officers");
        add(officer && atStation, "station-checks", "Health checks and reviews");
        boolean settled = handedOver || detention.isKeptAtPremises();
        add(Sides.ASSESSORS.contains(actor.role()) && settled && !atStation, "assessment", "Assessment");
    }

    private void others() {
        Role role = actor.role();
        if (Sides.OFFICERS.contains(role) && (!handedOver || atStation)) {
            add(true, "conveyance", "Conveyance");
            add(true, "places", arrived || stage.held() ? "Find another place of safety" : "Find a place of safety");
            add(!child && !atStation, "station", "Police station");
        }
        add(Sides.HOLDERS.contains(role), "arrival", arrived ? "Record another arrival" : "Record arrival");
        add(receivesHere && Sides.NHS.contains(role) && !released, "stay", "Ask police to stay");
        if (Sides.ASSESSORS.contains(role)) {
            add(true, "assessment", "Assessment");
            add(arrived, "assessment-steps", "Start or finish the assessment, agree an outcome, find a bed");
            add(canBeExtended(), "extension", "Extend the hold");
        }
        add(Sides.HOLDERS.contains(role), "end", "End the detention");
    }

    /// Whatever the reason then given: a want of beds must be possible to ask for, and to refuse.
    private boolean canBeExtended() {
        return detention.clockStartedAt() != null
                && detention.extensionAt() == null
                && detention.clock().power().allowsExtension();
    }

    private void add(boolean when, String act, String words) {
        if (when) {
            acts.putIfAbsent(act, words);
        }
    }
}
