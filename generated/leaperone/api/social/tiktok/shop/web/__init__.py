from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok.shop.web import (
        fetch_hot_selling_products_list as fetch_hot_selling_products_list,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_product_detail as fetch_product_detail,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_product_detail_v2 as fetch_product_detail_v2,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_product_detail_v3 as fetch_product_detail_v3,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_product_reviews_v1 as fetch_product_reviews_v1,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_product_reviews_v2 as fetch_product_reviews_v2,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_products_by_category_id as fetch_products_by_category_id,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_products_category_list as fetch_products_category_list,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_search_products_list as fetch_search_products_list,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_search_products_list_v2 as fetch_search_products_list_v2,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_search_products_list_v3 as fetch_search_products_list_v3,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_search_word_suggestion as fetch_search_word_suggestion,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_search_word_suggestion_v2 as fetch_search_word_suggestion_v2,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_seller_products_list as fetch_seller_products_list,
    )
    from leaperone.api.social.tiktok.shop.web import (
        fetch_seller_products_list_v2 as fetch_seller_products_list_v2,
    )
else:
    __getattr__ = lazy(__name__)
