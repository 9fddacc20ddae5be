/** The past of the centre, and who answers for it. */
package org.essaim.incubator.portfolio.domain;
