package org.essaim.runtime.rebuild;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * What an operator asks of rebuilds, at {@code /actuator/rebuilds}: which projections there are and
 * how far the last rebuild of each is. {@code POST …/{projection}} starts one.
 */
@Endpoint(id = "rebuilds")
public class RebuildsEndpoint {

    private final Rebuilds rebuilds;

    RebuildsEndpoint(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /**
     * What an operator sees of rebuilds.
     *
     * @param projections that can be rebuilt
     * @param last the last rebuild of each that ever was
     */
    public record Known(List<String> projections, List<RebuildProgress> last) {}

    @ReadOperation
    public Known rebuilds() {
        return new Known(rebuilds.known(), rebuilds.progress());
    }

    /** 404 where no projection is called so. */
    @WriteOperation
    public WebEndpointResponse<RebuildProgress> start(@Selector String projection) {
        return rebuilds.start(projection)
                .map(WebEndpointResponse::new)
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }
}
