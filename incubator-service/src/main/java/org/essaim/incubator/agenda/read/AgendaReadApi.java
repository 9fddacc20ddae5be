package org.essaim.incubator.agenda.read;

import module java.base;

import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is on the agenda of the board and what it decided, with who voted how (R02). */
@RestController
@RequestMapping("/api/v1/board/agenda")
class AgendaReadApi {

    private final AgendaQueries agenda;

    AgendaReadApi(AgendaQueries agenda) {
        this.agenda = agenda;
    }

    /**
     * What was put on the agenda of the board, the first added first (R02).
     *
     * @param decided only those that are decided, or only those that are not
     * @param meeting only those decided in the meeting of that day
     */
    @Members
    @GetMapping
    Page<Item> items(
            PageRequest part,
            @RequestParam(required = false) Boolean decided,
            @RequestParam(required = false) LocalDate meeting) {
        return agenda.items(decided, meeting, part);
    }

    /** One agenda item: who voted from which seat, the counts, the outcome (R02). */
    @Members
    @GetMapping("/{itemId}")
    ItemDetails item(@PathVariable UUID itemId) {
        return agenda.details(itemId).orElseThrow(() -> new NotFoundException(Item.class, itemId));
    }
}
