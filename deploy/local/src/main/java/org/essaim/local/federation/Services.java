package org.essaim.local.federation;

import java.util.List;

/**
 * The services of a federation and a client for them.
 *
 * @param all the centre, reporting, then the divisions in their order
 */
public record Services(List<Service> all, ServiceClient client) {

    public Services {
        all = List.copyOf(all);
    }

    public Service centre() {
        return named(Service.CENTRE);
    }

    public Service reporting() {
        return named(Service.REPORTING);
    }

    public List<Service> divisions() {
        return all.stream().filter(each -> each.division().isPresent()).toList();
    }

    private Service named(String stream) {
        return all.stream().filter(each -> each.stream().equals(stream)).findFirst().orElseThrow();
    }
}
