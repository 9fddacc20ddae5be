/** The past of the federation on a page: who answers for which file (R16). */
package org.essaim.incubator.portfolio.page;
