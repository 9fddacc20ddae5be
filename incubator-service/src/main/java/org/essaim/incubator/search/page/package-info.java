/** Search over the whole federation, at a page. */
package org.essaim.incubator.search.page;
