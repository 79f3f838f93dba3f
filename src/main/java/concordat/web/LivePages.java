package concordat.web;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Where an open page hears that what it shows has changed.
@Controller
@AnyStaff(orGuest = true)
class LivePages {
    private final LiveUpdates live;

    LivePages(LiveUpdates live) {
        this.live = live;
    }

    /// @param topics of the agency's own work, of a record the page shows, or `places`; others are left out
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@RequestParam Set<String> topics) {
        Actor actor = CurrentActor.required();
        return live.follow(
                topics.stream().filter(topic -> mayFollow(actor, topic)).collect(Collectors.toUnmodifiableSet()));
    }

    /// A topic says only that something changed; what, the page asks for as itself. A guest has one record.
    private static boolean mayFollow(Actor actor, String topic) {
        return actor.onlyRecord() != null
                ? topic.equals("record:" + actor.onlyRecord())
                : !topic.startsWith("work:") || topic.equals("work:" + actor.agency());
    }
}
