from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok.shop.web import (
        fetch_hot_selling_products_list as fetch_hot_selling_products_list,
        fetch_product_detail as fetch_product_detail,
        fetch_product_detail_v2 as fetch_product_detail_v2,
        fetch_product_detail_v3 as fetch_product_detail_v3,
        fetch_product_reviews_v1 as fetch_product_reviews_v1,
        fetch_product_reviews_v2 as fetch_product_reviews_v2,
        fetch_products_by_category_id as fetch_products_by_category_id,
        fetch_products_category_list as fetch_products_category_list,
        fetch_search_products_list as fetch_search_products_list,
        fetch_search_products_list_v2 as fetch_search_products_list_v2,
        fetch_search_products_list_v3 as fetch_search_products_list_v3,
        fetch_search_word_suggestion as fetch_search_word_suggestion,
        fetch_search_word_suggestion_v2 as fetch_search_word_suggestion_v2,
        fetch_seller_products_list as fetch_seller_products_list,
        fetch_seller_products_list_v2 as fetch_seller_products_list_v2,
    )
else:
    __getattr__ = lazy(__name__)
