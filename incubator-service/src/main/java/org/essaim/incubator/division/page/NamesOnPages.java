package org.essaim.incubator.division.page;

import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.pages.PageController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page shows divisions by their names: {@code divisionNames.of(id)} (R09). */
@ControllerAdvice(annotations = PageController.class)
record NamesOnPages(DivisionNames names) {

    @ModelAttribute("divisionNames")
    DivisionNames divisionNames() {
        return names;
    }
}
