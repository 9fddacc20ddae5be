package org.essaim.incubator.board.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.essaim.federation.directory.DirectoryEntry;
import org.essaim.federation.directory.Names;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** From whom somebody is picked: by name, and nobody types an id (R100). */
@Component
class PeoplePicker {

    private static final String SOUGHT = "essaim.sought";

    private final Names names;

    PeoplePicker(Names names) {
        this.names = names;
    }

    /**
     * Narrows whom the next page offers, once. A name stands in no address, where logs would keep
     * it.
     */
    void seek(String name, HttpServletRequest request) {
        request.getSession().setAttribute(SOUGHT, name.strip());
    }

    /**
     * Puts there who can be picked, by id, in the order of their names; where there are more than
     * fit, the page lets one look for a name.
     */
    void fill(Model model, HttpServletRequest request) {
        String sought = taken(request);
        Page<DirectoryEntry> found =
                names.search(sought, new PageRequest(null, PageRequest.USUAL_SIZE));
        Map<String, String> people = new LinkedHashMap<>();
        found.items().stream()
                .sorted(Comparator.comparing(DirectoryEntry::name))
                .forEach(entry -> people.put(entry.person().value(), entry.name()));
        model.addAttribute("sought", sought);
        model.addAttribute("many", found.next() != null || !sought.isEmpty());
        model.addAttribute("people", people);
    }

    private static String taken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SOUGHT) instanceof String name)) {
            return "";
        }
        session.removeAttribute(SOUGHT);
        return name;
    }
}
