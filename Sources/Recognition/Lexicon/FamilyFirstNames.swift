/// Family names that stand before the given name in Chinese, Korean and Vietnamese, in their usual romanisations; from
/// general knowledge of the hundred commonest of each.
extension Lexicon {
    static let familyFirstNames = """
        ai an bai cai cao chang chen cheng cho choi chu chung cui dai deng ding dong du duan fan fang feng fu gao geng gong gu
        guo han hao he hong hou hsieh hu huang hwang hyun jang jeong ji jia jiang jin jung kang kim kong kwon lai lam
        lee lei leung li liang liao lim lin liu long lu luo ma mao meng mo moon nam ngo nguyen ni noh oh pak pan park peng pham
        phan qi qian qiao qin qiu qu ren rhee roh ryu seo shao shen shi shin sohn song su sun suh tan tang tao tian tran truong
        tsai tseng tsang vo vu wan wang wei wen won wong woo wu xi xia xiang xiao xie xiong xu xue yan yang yao ye yeung yi yin yoo
        yoon you yu yuan yue yun zeng zhai zhang zhao zheng zhong zhou zhu zhuang zou
        """
}
