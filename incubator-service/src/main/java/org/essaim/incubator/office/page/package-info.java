/** The offices that may sponsor (R35, R92). */
package org.essaim.incubator.office.page;
