/** How much one caller may send and how often, so that nobody takes a service from the others. */
package org.essaim.web.limits;
