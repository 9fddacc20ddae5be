package org.essaim.stream;

import java.util.List;
import java.util.Optional;

/** The streams that this service hears, remembered in its database. */
public interface Subscriptions {

    /**
     * From now on this stream is heard, from its first message on; known ones stay as they are. Its
     * topic need not exist yet. Joins the caller's transaction where there is one.
     */
    void add(String stream);

    /** How far each stream is heard, by name. */
    List<Subscription> all();

    Optional<Subscription> of(String stream);

    /**
     * An operator's decision: a quarantined stream is heard again, from the end of its topic on and
     * on the same chain as before; what is missing is asked for. Another fork quarantines it again.
     */
    void release(String stream);
}
