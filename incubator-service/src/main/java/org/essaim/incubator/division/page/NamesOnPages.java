package org.essaim.incubator.division.page;

import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.pages.PageController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Every page shows divisions and people by their names: {@code divisionNames.of(id)} (R09) and
 * {@code names.of(person)} (R100).
 */
@ControllerAdvice(annotations = PageController.class)
record NamesOnPages(DivisionNames divisions, Names people) {

    @ModelAttribute("divisionNames")
    DivisionNames divisionNames() {
        return divisions;
    }

    @ModelAttribute("names")
    ShownNames names() {
        return new ShownNames(people);
    }
}
