/** Who answers for an existing portfolio, on a page. */
package org.essaim.micro.portfolio.page;
