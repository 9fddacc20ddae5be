/** Which divisions belong to the federation, and when others may follow (R03, R06, R07). */
package org.essaim.incubator.division.domain;
