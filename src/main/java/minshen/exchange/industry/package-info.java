/** Tables of 国民经济行业分类 that users have. */
package minshen.exchange.industry;
