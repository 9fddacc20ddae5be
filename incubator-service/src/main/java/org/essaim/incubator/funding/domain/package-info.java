/** What the director gives a division and asks back (R10). */
package org.essaim.incubator.funding.domain;
