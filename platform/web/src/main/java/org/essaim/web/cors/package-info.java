/** Which other sites may read answers in the browsers of their visitors (decision 0122). */
package org.essaim.web.cors;
