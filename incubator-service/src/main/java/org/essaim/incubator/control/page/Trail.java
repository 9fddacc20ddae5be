package org.essaim.incubator.control.page;

import module java.base;

import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.read.ItemRow;
import org.essaim.incubator.control.read.QueueFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that carry along which part of the queue somebody works through. */
record Trail(QueueFilter filter) {

    static String word(QueueFilter.Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** Of an item, without the part of the queue. */
    static String to(ControlItem item) {
        return address(item).encode().toUriString();
    }

    public String to(ItemRow row) {
        return with(address(row.item())).encode().toUriString();
    }

    /** Of a finding about it. */
    public String finding(ItemRow row, UUID finding) {
        return with(address(row.item()).pathSegment("findings", finding.toString()))
                .encode()
                .toUriString();
    }

    private static UriComponentsBuilder address(ControlItem item) {
        return UriComponentsBuilder.fromPath("/control")
                .pathSegment(
                        item.kind() == ControlItem.Kind.EXPENSE ? "expenses" : "evidence",
                        item.division().value(),
                        item.id().toString());
    }

    public String queue() {
        return queue(null);
    }

    /**
     * @param after the page before, or null for the beginning
     */
    public String queue(String after) {
        UriComponentsBuilder address =
                with(UriComponentsBuilder.fromPath("/control"))
                        .queryParam("kind", filter.kind().name().toLowerCase(Locale.ROOT));
        return add(address, "after", after).encode().toUriString();
    }

    private UriComponentsBuilder with(UriComponentsBuilder address) {
        address.queryParam("show", word(filter.part()));
        add(address, "of", filter.division());
        return add(address, "signal", filter.signal());
    }

    private static UriComponentsBuilder add(
            UriComponentsBuilder address, String name, Object value) {
        return value == null ? address : address.queryParam(name, value);
    }
}
