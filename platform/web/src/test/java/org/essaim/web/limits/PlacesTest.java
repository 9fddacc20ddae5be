package org.essaim.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(3, 2);

    @Test
    void one_caller_takes_some_and_leaves_the_rest_to_others() {
        places.take("one");
        places.take("one");
        assertThatThrownBy(() -> places.take("one")).isInstanceOf(BusyException.class);
        places.take("another");
        assertThatThrownBy(() -> places.take("a third")).isInstanceOf(BusyException.class);
        assertThat(places.taken()).isEqualTo(3);
    }

    @Test
    void a_place_is_given_back_once() {
        Places.Place first = places.take("one");
        places.take("one");
        first.close();
        first.close();
        assertThat(places.taken()).isEqualTo(1);
        places.take("one");
        assertThatThrownBy(() -> places.take("one")).isInstanceOf(BusyException.class);
    }

    @Test
    void whoever_finds_none_is_told_when_to_come_again() {
        BusyException busy = new BusyException(Duration.ofSeconds(5));
        assertThat(busy.answer().status().value()).isEqualTo(503);
        assertThat(busy.answer().headers().getFirst("Retry-After")).isEqualTo("5");
    }
}
