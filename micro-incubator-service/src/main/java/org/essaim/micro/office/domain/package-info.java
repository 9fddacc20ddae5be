/** The centre's list of offices that may sponsor, as it has arrived here (R92). */
package org.essaim.micro.office.domain;
